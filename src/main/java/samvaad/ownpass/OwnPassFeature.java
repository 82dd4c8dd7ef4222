package samvaad.ownpass;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.Handler;
import samvaad.bot.MenuPart;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.bot.Turn;
import samvaad.chat.UserId;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.info.EventChoice;
import samvaad.person.People;
import samvaad.person.Privacy;
import samvaad.registration.RegistrationChoice;
import samvaad.registration.RegistrationFeature;
import samvaad.registration.Registrations;
import samvaad.text.Html;
import samvaad.text.Moments;

/** A colleague's own pass: links that move a registration, and what the chat that made it keeps of it. */
public final class OwnPassFeature implements Feature {

    private final OwnPassTable table;
    private final LinkHandler links;
    private final TakeHandler taking;

    public OwnPassFeature(
            Core core,
            EventChoice choice,
            People people,
            Registrations registrations,
            RegistrationFeature registration,
            Privacy privacy,
            Modes modes) {
        this.table = new OwnPassTable(core.writer().sql());
        RegistrationChoice one = new RegistrationChoice(core.events(), registrations);
        OwnPasses passes = new OwnPasses(core.writer(), registrations, one, registration.handOver());
        this.links = new LinkHandler(one, passes, core.botName());
        this.taking = new TakeHandler(choice, passes, registration, privacy, people, modes, core.outbox());
    }

    @Override
    public void routes(Router router) {
        links.routes(router);
        taking.routes(router);
    }

    @Override
    public Map<String, Handler.OnCommand> startLinks() {
        return Map.of(OwnPasses.PREFIX, taking::open);
    }

    @Override
    public MenuPart menu(Turn turn, Event event) {
        Html lines = Html.EMPTY;
        for (OwnPassTable.Moved moved : table.movedFrom(turn.chat(), event.id())) {
            String day = Moments.day(moved.at().atZone(event.zone()).toLocalDate(), turn.texts());
            lines = lines.line(turn.say("ownpass.line", "name", moved.name(), "day", day));
        }
        return new MenuPart(lines, List.of());
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(OwnRows.of("handed_over", "own_pass", "giver")
                .line("mydata.ownpass")
                .moments("made_at", "moved_at")
                .words("name")
                .event());
    }

    /** What others have taken is theirs and stays. Only that it came from this person goes. */
    @Override
    public void erase(UserId person, Instant now) {
        table.erase(person.privateChat());
    }

    @Override
    public void erase(UserId person, EventId event) {
        table.erase(person.privateChat(), event);
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(EventColumn.of("own_pass"));
    }

    @Override
    public List<Trace> traces() {
        return List.of(Trace.ofEvent("own_pass", "giver", "event"));
    }
}
