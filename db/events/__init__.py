"""Events: who is invited, who came, what other places counted, what councils decided (domain reference §2.11, 2.14)."""
