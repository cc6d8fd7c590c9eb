"""What every other package of the floor stands on: errors, ids, time, actors, kinds, problems."""
