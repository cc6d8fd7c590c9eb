"""The floor of the house: everything from a locked file to a signed bundle, without Qt and without a sentence."""
