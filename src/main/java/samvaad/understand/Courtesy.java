package samvaad.understand;

/** Things people say that are not a question to the bot. */
enum Courtesy implements Meaning {
    /** A greeting. */
    HELLO("phrase.hello"),
    /** Thanks. */
    THANKS("phrase.thanks"),
    /** Agreement, or closing the conversation. */
    FINE("phrase.fine"),
    /** Something this bot knows nothing about. */
    OTHER("phrase.other");

    private final String key;

    Courtesy(String key) {
        this.key = key;
    }

    /** The key of its phrases in the bundles. */
    String key() {
        return key;
    }
}
