"""One workload, and everything that carries it from one database to another; each step in a process of its own."""
