package samvaad.ownpass;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.Handler;
import samvaad.bot.MenuPart;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.bot.Turn;
import samvaad.chat.UserId;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.file.EventVersions;
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
    private final EventVersions versions;
    private final LinkHandler links;
    private final TakeHandler taking;

    public OwnPassFeature(
            Core core,
            EventChoice choice,
            People people,
            Registrations registrations,
            RegistrationFeature registration,
            EventVersions versions,
            Privacy privacy,
            Modes modes) {
        this.table = new OwnPassTable(core.writer().sql());
        this.versions = versions;
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
    public Html ownData(Turn turn) {
        Html lines = Html.EMPTY;
        for (OwnPassTable.Moved moved : table.movedFrom(turn.chat())) {
            String title = versions.known(moved.event())
                    .map(event -> event.title().in(turn.language()))
                    .orElse(moved.event().value());
            lines = lines.line(turn.say("mydata.ownpass", "name", moved.name(), "event", title));
        }
        return lines;
    }

    @Override
    public void addOwnData(Turn turn, ObjectNode all) {
        ArrayNode list = all.putArray("handed_over");
        for (OwnPassTable.Moved moved : table.movedFrom(turn.chat())) {
            list.addObject()
                    .put("event", moved.event().value())
                    .put("name", moved.name())
                    .put("at", moved.at().toString());
        }
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
