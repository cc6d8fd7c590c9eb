"""The one table model and the one list model; features only declare columns and faces."""
