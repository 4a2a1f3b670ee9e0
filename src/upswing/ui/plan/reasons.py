"""placeholder"""


def reason_sentences(plan, catalogue):
    return ("This is your first session: one set of each movement.",)


def cap_sentences(plan):
    return ("Sets this week: at most 10.",)
