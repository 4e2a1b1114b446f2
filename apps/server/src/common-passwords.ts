/**
 * Passwords that are tried first, ten characters and longer (shorter ones are refused by length): keyboard
 * walks, repeated words and the product's own name. Compared without case.
 */
const common = new Set([
  '1234567890', '0123456789', '12345678910', '123456789a', 'a123456789', '1234567890a', 'aa12345678', 'qwertyuiop',
  'qwerty123456', 'qwertyuiop123', '1q2w3e4r5t', '1q2w3e4r5t6y', 'q1w2e3r4t5', 'zaq12wsxcde3', '1qaz2wsx3edc', 'asdfghjkl1',
  'password12', 'password123', 'password1234', 'passw0rd123', 'p@ssw0rd123', 'administrator', 'admin123456', 'admin@123456',
  'woaini1314520', 'woaini520', '5201314520', '1314520520', 'iloveyou123', 'letmein123', 'welcome123', 'changeme123',
  'abcd123456', 'abc1234567', 'abcdefghij', 'abcde12345', '11111111111', '1111111111', '0000000000', '8888888888', '6666666666',
  'huhang1234', 'huhang2025', 'huhang2026', 'huhang123456', 'liaocheng123', 'liaocheng2025', 'liaocheng2026', 'yingji12345',
])

/** Whether a password is on the list or is one character, or one short run, over and over. */
export const isCommonPassword = (password: string): boolean =>
  common.has(password.toLowerCase()) || /^(.{1,3})\1+$/.test(password)
