package samvaad.understand;

/** What a sentence was understood as. */
public sealed interface Understanding {

    /** One topic is clearly meant. */
    record Sure(Topic topic) implements Understanding {}

    /** Two topics are about as likely. */
    record Unsure(Topic first, Topic second) implements Understanding {}

    /** A greeting, thanks or an ok, but no question. */
    record SmallTalk(Courtesy kind) implements Understanding {}

    /** Nothing that the bot knows. */
    record Nothing() implements Understanding {}

    /** As printed by the jar's {@code ask} command. */
    default String printed() {
        if (this instanceof Sure sure) {
            return sure.topic().label();
        }
        if (this instanceof Unsure unsure) {
            return unsure.first().label() + "|" + unsure.second().label();
        }
        return "none";
    }
}
