package samvaad.understand;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people want from the bot, whatever the event. The example files have its name in small letters. */
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

    private final String label = name().toLowerCase(Locale.ROOT);
    private final String alsoCalled;

    Intent(String... alsoCalled) {
        this.alsoCalled = String.join(" ", alsoCalled);
    }

    @Override
    public String label() {
        return label;
    }

    /** The intent that an entry of an event file also answers, by the entry's id. */
    static Optional<Intent> ofEntry(String id) {
        return Arrays.stream(values())
                .filter(intent -> intent.label().equals(id)
                        || List.of(intent.alsoCalled.split(" ")).contains(id))
                .findFirst();
    }
}
