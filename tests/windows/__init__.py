"""Real windows: pictures of every view, and hands on a virtual screen."""
