package samvaad.understand;

/** Something the bot can answer. */
public sealed interface Topic extends Meaning permits Intent, Topic.Question, Topic.Page, Topic.Item {

    /** The name printed by the jar's {@code ask} command. */
    String printed();

    /** An entry in the event's questions and answers. */
    record Question(String id) implements Topic {
        @Override
        public String printed() {
            return "faq:" + id;
        }
    }

    /**
     * A page about the topic of the event.
     *
     * @param intent the intent that the page answers
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
