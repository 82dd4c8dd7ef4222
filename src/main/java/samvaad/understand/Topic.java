package samvaad.understand;

/** What the bot has an answer to. */
public sealed interface Topic extends Meaning permits Intent, Topic.Question, Topic.Page, Topic.Item {

    /** The name that the jar's {@code ask} prints. */
    String printed();

    /** An entry of the event's questions and answers. */
    record Question(String id) implements Topic {
        @Override
        public String printed() {
            return "faq:" + id;
        }
    }

    /**
     * A page of what the event is about.
     *
     * @param intent what the page answers
     */
    record Page(String id, Intent intent) implements Topic {
        @Override
        public String printed() {
            return intent.printed();
        }
    }

    /** A session of the agenda. */
    record Item(String id) implements Topic {
        @Override
        public String printed() {
            return Intent.AGENDA.printed();
        }
    }
}
