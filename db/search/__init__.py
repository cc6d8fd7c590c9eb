"""Finding things: one spelling for all text, pairs of characters, pinyin, and harmless questions."""
