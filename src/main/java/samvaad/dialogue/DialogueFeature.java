package samvaad.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.chat.UserId;

/** What other features use to talk with people: forms, and modes in which a text means something. */
public final class DialogueFeature implements Feature {

    /** A person who only left something unanswered counts as a stranger again the day after. */
    private static final Duration DAY = Duration.ofDays(1);

    private final Forms forms;
    private final Modes modes;

    public DialogueFeature(Forms forms, Modes modes) {
        this.forms = forms;
        this.modes = modes;
    }

    @Override
    public void routes(Router router) {
        modes.routes();
        forms.routes(router);
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(
                OwnRows.of("open_step", "mode", "chat")
                        .line("mydata.step")
                        .moments("used_at")
                        .words("name"),
                OwnRows.of("form_touched", "form_session", "chat")
                        .line("mydata.form")
                        .moments("changed_at")
                        .numbers("put_aside"));
    }

    @Override
    public void erase(UserId person, Instant now) {
        modes.close(person.privateChat());
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.ofEvent("form_session", "chat", "subject"),
                Trace.fading("mode", "chat", "used_at", DAY),
                Trace.fading("closed_chat", "chat", "closed_at", DAY));
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(new EventColumn("form_session", "subject", Optional.of("state")));
    }
}
