"""A working day played through the real window, for pictures, papers and proof."""
