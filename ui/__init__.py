"""What is seen and touched: the windows of Offer Spectrum, in Qt."""
