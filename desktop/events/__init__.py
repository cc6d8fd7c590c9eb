"""The tab 签到: events with their rosters, the desk that signs people in, and the screen that they sign in at."""
