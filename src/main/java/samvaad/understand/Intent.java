package samvaad.understand;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What people want from the bot, whatever the event. The phrases are in the bundles under {@code phrase.} and its name.
 */
public enum Intent implements Topic {
    WHEN("date", "time"),
    WHERE("venue"),
    REGISTER("registration"),
    MY_PASS("pass"),
    CANCEL,
    AGENDA("schedule"),
    ABOUT,
    ELIGIBILITY("audience", "fee"),
    REFORMS,
    FEEDBACK,
    LANGUAGE,
    HELP("contact");

    private final String alsoCalled;

    Intent(String... alsoCalled) {
        this.alsoCalled = String.join(" ", alsoCalled);
    }

    @Override
    public String printed() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "phrase." + printed();
    }

    /** The intent that an entry of an event file also answers, by the entry's id. */
    static Optional<Intent> ofEntry(String id) {
        return Arrays.stream(values())
                .filter(intent -> intent.printed().equals(id)
                        || List.of(intent.alsoCalled.split(" ")).contains(id))
                .findFirst();
    }
}
