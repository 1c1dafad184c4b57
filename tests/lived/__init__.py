"""The law "lived is fresh": a window that lived through any gestures shows what a fresh one shows.

`life` carries gestures out on a window and watches it; `gestures` says which there are; `shown` tells what a
person sees and hears of a window; `fresh` opens another beside it and holds the two against each other.
"""
