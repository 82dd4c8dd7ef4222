package samvaad.understand;

import java.util.List;

/** What a sentence was understood as, with the reasons, one line for each phrase. */
public sealed interface Understanding {

    List<String> why();

    /** One topic is clearly meant. */
    record Sure(Topic topic, List<String> why) implements Understanding {}

    /** Two topics are about as likely. */
    record Unsure(Topic first, Topic second, List<String> why) implements Understanding {}

    /** A greeting, thanks or an ok, but no question. */
    record SmallTalk(Kind kind, List<String> why) implements Understanding {

        /** The kind of small talk. */
        public enum Kind {
            HELLO,
            THANKS,
            FINE
        }
    }

    /** Nothing that the bot knows. */
    record Nothing(List<String> why) implements Understanding {}

    /** As printed by the jar's {@code ask} command. */
    default String printed() {
        if (this instanceof Sure sure) {
            return sure.topic().printed();
        }
        if (this instanceof Unsure unsure) {
            return unsure.first().printed() + "|" + unsure.second().printed();
        }
        return "none";
    }
}
