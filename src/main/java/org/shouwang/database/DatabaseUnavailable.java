package org.shouwang.database;

/** The database can't be had; says what is wrong and what to do, and ends the start without a stack trace. */
class DatabaseUnavailable extends RuntimeException {

    private final String remedy;

    DatabaseUnavailable(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
