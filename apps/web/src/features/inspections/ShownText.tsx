import styles from './Inspections.module.css'

/** The signed text word for word: what stands before the first colon of a line is its label. */
export function ShownText({ text }: { text: string }) {
  return (
    <div className={styles.shown} lang="zh-CN">
      {text.split('\n').map((line, index) => {
        const [, label, rest] = /^([^：]{2,8}：)(.*)$/.exec(line) ?? []
        return (
          <p key={index} className={index === 0 ? styles.shownTitle : undefined}>
            {label === undefined ? (
              line
            ) : (
              <>
                <b>{label}</b>
                {rest}
              </>
            )}
          </p>
        )
      })}
    </div>
  )
}
