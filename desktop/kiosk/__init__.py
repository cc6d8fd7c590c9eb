"""The sign-in screen: one question, one box that never loses the keys, answers that fill the screen (R-06)."""
