"""The choice and its record, and the order by feeling beside the computed one."""
