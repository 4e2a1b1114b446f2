import { ClipboardPen, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, ButtonHref } from '../ui/Button'
import { CallButton } from '../ui/CallButton'
import { Confirm } from '../ui/Confirm'
import { PhoneLink } from '../ui/PhoneLink'
import { RevealPhone } from '../ui/RevealPhone'
import { Sheet, SidePanel } from '../ui/Sheet'
import { showToast } from '../ui/Toast'
import { Story, Wide } from './Story'

const kinds = ['primary', 'plain', 'quiet', 'danger'] as const

export function PressStories() {
  const [open, setOpen] = useState<'side' | 'middle' | null>(null)
  const [panel, setPanel] = useState(true)
  const [pressed, setPressed] = useState(0)
  const press = () => setPressed((count) => count + 1)
  return (
    <>
      <Story title="Button">
        {kinds.map((kind) => (
          <Button key={kind} kind={kind} icon={ClipboardPen} onClick={press}>
            {kind} {pressed}
          </Button>
        ))}
        {kinds.map((kind) => (
          <Button key={kind} kind={kind} disabled>
            {kind} disabled
          </Button>
        ))}
        <Button kind="primary" pending>
          正在保存
        </Button>
        <Button kind="primary" size="large" icon={ClipboardPen} onClick={press}>
          记录检查
        </Button>
        <Button size="small" onClick={press}>
          small
        </Button>
        <Button icon={Trash2} aria-label="删除" onClick={press} />
        <ButtonHref href="#press">link</ButtonHref>
        <PhoneLink phone="13800000000" name="演示" />
        <PhoneLink phone="138****0000" />
      </Story>
      <Story title="A number that is opened when asked for">
        <RevealPhone
          mask="138****0001"
          name="演示联系人"
          label="查看号码"
          note="查看会留下记录"
          ask={() => Promise.resolve({ phone: '13800000001' })}
        />
        <CallButton name="演示队长" mask="138****0002" ask={() => Promise.resolve({ phone: '13800000002' })} />
        <CallButton name="演示队员" mask="" ask={() => Promise.resolve({ phone: null })} />
      </Story>
      <Story title="Sheet, Confirm, Toast">
        <Button onClick={() => setOpen('side')}>Sheet at the side</Button>
        <Button onClick={() => setOpen('middle')}>Sheet in the middle</Button>
        <Confirm
          label="合并企业"
          verb="合并"
          question="“甲厂（演示）”将并入“乙厂（演示）”，不能撤销。"
          onConfirm={async () => press()}
        />
        <Button onClick={() => showToast('已保存')}>Toast</Button>
        <Button onClick={() => showToast('已删除一张照片', { action: { label: '撤销', run: press } })}>
          Toast with undo
        </Button>
        <Button onClick={() => showToast('网络不稳定', { tone: 'warning' })}>Toast warning</Button>
        <Sheet open={open !== null} at={open ?? 'side'} title="提交整改" onClose={() => setOpen(null)}>
          一张表单。
        </Sheet>
      </Story>
      <Story title="SidePanel">
        <Wide>
          {panel ? (
            <SidePanel title="聊城晨星机械（演示）" onClose={() => setPanel(false)}>
              地图或表格旁边的内容。
            </SidePanel>
          ) : (
            <Button onClick={() => setPanel(true)}>open</Button>
          )}
        </Wide>
      </Story>
    </>
  )
}
