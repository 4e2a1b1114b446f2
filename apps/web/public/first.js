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

// Zod looks whether it may compile its parsers as soon as the first of them is made, and the Content-Security-Policy
// forbids and reports it. Zod's own setting, standing before any module is read.
globalThis.__zod_globalConfig = { jitless: true }
