"""Everything that a house rule lets through, by name and with the reason; the shorter the better."""

LONG_FUNCTIONS: dict[str, str] = {}
"""``path:name`` of a function above its budget."""

LONG_MODULES: dict[str, str] = {}
"""Path of a module above its budget."""

SENTENCES_IN_DB: dict[str, str] = {}
"""Path of a module whose texts are data rather than words to a person."""

UNMIRRORED_TESTS: dict[str, str] = {
    "tests/desktop/parts/test_gallery.py": "shows all parts of the room together",
}
"""Path of a test file that belongs to no single source file."""

WITHOUT_WORDING: dict[str, str] = {
    "Asked": "how a question to the search is read",
    "PageCode": "said in whole sentences by the page that takes the photo",
    "Grant": "how far a right goes; the words are those of the right",
    "CellKind": "how a column of a spreadsheet is typed",
    "Encoding": "a word of mapping files, the same in every language",
    "TextForm": "a word of mapping files, the same in every language",
    "TakenBack": "counted, and the counts have words",
    "Variable": "the word between the braces is part of the template",
    "FrameType": "a number in the bytes of a bundle",
    "NumberType": "the words of official numbers are part of the number",
}
"""Enumerations of db that no person ever sees."""

NAMES: dict[str, str] = {
    "DataKey": "the term of cryptography for the key that encrypts the file",
}
"""Names that carry a word we do not use, because the word is somebody else's term."""

WORDS: dict[str, str] = {
    "系统管理员": "the role's name in the station's own rules",
}
"""Phrases that keep a banned word."""
