"""Any report's text, re-computed (报告核对): what it says about its own figures and wording."""
