"""The list at the left: threads, hits of a search, mailings, drafts; painted and not made of widgets."""
