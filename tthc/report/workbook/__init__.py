"""The Excel workbook, and the decisions that reviewers write into it."""
