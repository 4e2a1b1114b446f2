// Sets the remembered theme and language before the first paint, so that a dark room stays dark.
;(() => {
  try {
    const theme = localStorage.getItem('huhang.theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
    const language = localStorage.getItem('huhang.language')
    if (language === 'zh-CN' || language === 'en') document.documentElement.lang = language
  } catch {
    // Storage may be barred; the system's theme then decides.
  }
})()
