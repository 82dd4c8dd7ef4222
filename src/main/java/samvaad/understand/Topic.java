package samvaad.understand;

/** Something the bot can answer. */
public sealed interface Topic extends Meaning permits Intent, Topic.Question, Topic.Page, Topic.Item {

    /** An entry in the event's questions and answers. */
    record Question(String id) implements Topic {

        static final String PREFIX = "faq:";

        @Override
        public String label() {
            return PREFIX + id;
        }
    }

    /**
     * A page about the topic of the event.
     *
     * @param intent the intent that the page answers
     */
    record Page(String id, Intent intent) implements Topic {
        @Override
        public String label() {
            return intent.label();
        }
    }

    /** A session of the agenda. */
    record Item(String id) implements Topic {
        @Override
        public String label() {
            return Intent.AGENDA.label();
        }
    }
}
