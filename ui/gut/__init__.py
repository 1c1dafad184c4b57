"""The order by feeling: the options put in order with no result in sight, then what the ranking says."""
