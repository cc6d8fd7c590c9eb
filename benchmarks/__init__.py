"""The program beside a floor or a peer, measured in the same run; ``python -m benchmarks`` plays them all."""
