"""This station's identity, the organisations around it, regions, and numbering."""
