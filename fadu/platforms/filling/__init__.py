"""填报登记: which of our cases have been entered in another platform, under which number and since when."""
