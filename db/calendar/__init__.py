"""Chinese working days with make-up days, deadlines counted in them, and what happens to reception days."""
