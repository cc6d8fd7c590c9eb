"""Tests of events: the eight answers of the desk, two desks that meet, rosters, councils, figures."""
