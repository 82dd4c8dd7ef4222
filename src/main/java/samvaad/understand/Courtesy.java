package samvaad.understand;

/** What is said beside any question to the bot. */
enum Courtesy implements Meaning {
    /** Somebody greets. */
    HELLO("phrase.hello"),
    /** Somebody thanks. */
    THANKS("phrase.thanks"),
    /** Somebody agrees, or closes the conversation. */
    FINE("phrase.fine"),
    /** Something that this bot knows nothing about. */
    OTHER("phrase.other");

    private final String key;

    Courtesy(String key) {
        this.key = key;
    }

    /** Where its phrases stand in the bundles. */
    String key() {
        return key;
    }
}
