package org.shouwang.policy;

/** Which figure is held against the income monitoring line. */
public enum IncomeFormula {
    /** Net income per head. */
    PLAIN_NET,
    /** Net income plus insurance claims received minus eligible out-of-pocket expenditure, per head (Liaoning). */
    NET_PLUS_CLAIMS_MINUS_OOP
}
