"""Maps, boards, reports, comparisons and graphs to what notebooks show of them."""
