/** Texts of a file as they may reach a terminal: a control character could move the cursor or hide what follows. */
export const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
