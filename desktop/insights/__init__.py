"""分析: the figures of the station, their charts, the records behind them, and the reports made of them."""
