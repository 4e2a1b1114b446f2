import type { ShownCode } from '../app/failure'

export const kernelErrors = {
  'input.invalid': '有内容没有填对，请按提示修改后再提交。',
  'input.too-large': '内容太大（上限 {{limitBytes}} 字节），请缩小后再试。',
  'auth.sign-in-needed': '登录已失效，请重新登录。刚才的内容没有丢失。',
  'auth.another-person': '这台设备上已换了别人登录，刚才的内容没有提交。请刷新页面，由本人重新登录。',
  'auth.wrong-credentials': '用户名或密码不对。',
  'auth.too-many-attempts': '尝试次数太多，请 {{retryAfterSeconds, minutes}} 分钟后再试。',
  'auth.not-allowed': '您没有这项权限。如确有需要，请联系管理员。',
  'record.not-found': '没有找到这条记录，它可能已被移走，或不在您的管辖范围内。',
  'record.changed': '这条记录刚被别人修改过。请查看最新内容后再决定。',
  'record.exists': '这条记录已经存在，没有重复保存。',
  'command.reused': '这次提交的编号已被使用，请刷新页面后重试。',
  'command.waits': '它所依据的上一步还没有完成，请稍候。',
  'time.in-future': '时间在将来，请检查设备的时钟。',
  'time.too-old': '时间太早：最多只能补记 {{maxDays}} 天以内的事项。',
  'system.failed': '系统出了问题，您的输入仍保留在页面上。请稍后再试，或把编号 {{id}} 告诉管理员。',
  'system.busy': '系统繁忙，请稍后再试。',
  'network.offline': '连不上服务器。内容仍在页面上，网络恢复后可以再次提交。',
} as const satisfies Partial<Record<ShownCode, string>>
