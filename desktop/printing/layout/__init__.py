"""Building blocks of printed papers, free of Qt: fonts, line setting, strips, codes and the PDF writer."""
