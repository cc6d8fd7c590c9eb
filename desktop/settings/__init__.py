"""What belongs to this computer rather than to the station, and the page that changes it."""
