"""Tests of forms as data: what is true of them, their versions, their workbooks."""
