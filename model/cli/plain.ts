/** Texts of a file as they may reach a terminal: a control character could move the cursor or hide what follows. */
export const plain = (text: string): string =>
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
