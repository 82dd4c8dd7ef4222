package samvaad.bot;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.outbox.Outbox;

/** Routes each update to the feature that answers it. */
public final class Router {

    private final Outbox outbox;
    private final Features features;
    private final Events events;
    private final Function<UserId, Duties> duties;
    private final Map<String, Route<Handler.OnCommand>> commands = new HashMap<>();
    private final Map<String, Route<Handler.OnPress>> presses = new HashMap<>();
    private final Map<String, About> abouts = new HashMap<>();
    private final Map<Precedence, Handler.OnInput> inputs = new EnumMap<>(Precedence.class);
    private Handler.OnCommand unknownCommand = (turn, name) -> {};
    private Handler.OnEvent<Incoming.Joined> joined = (turn, event) -> {};
    private Handler.OnEvent<Incoming.Edited> edited = (turn, event) -> {};
    private Handler.OnCommand inGroup = (turn, name) -> {};
    private Consumer<Turn> current = turn -> {};
    private final Taking taking = new Taking();

    private record Route<H>(Access access, H handler) {}

    /** @param duties what somebody may do as staff */
    public Router(Outbox outbox, Features features, Events events, Function<UserId, Duties> duties) {
        this.outbox = outbox;
        this.features = features;
        this.events = events;
        this.duties = duties;
    }

    /** Adds a command that everybody may use in a private chat. */
    public void command(String name, Handler.OnCommand handler) {
        command(name, Access.EVERYBODY, handler);
    }

    public void command(String name, Access access, Handler.OnCommand handler) {
        add(commands, name, new Route<>(access, handler));
    }

    /** Adds presses whose data starts with this action. Everybody may press in a private chat. */
    public void press(String action, Handler.OnPress handler) {
        press(action, Access.EVERYBODY, handler);
    }

    /** The same for a press that not everybody may use. For staff it must be said which event it is about. */
    public void press(String action, Access access, Handler.OnPress handler) {
        if (access.least().isPresent()) {
            throw new IllegalArgumentException("which event is " + action + " about?");
        }
        add(presses, action, new Route<>(access, handler));
    }

    /** Who answers must not depend on the order of the features. */
    private static <K, V> void add(Map<K, V> known, K name, V route) {
        if (known.putIfAbsent(name, route) != null) {
            throw new IllegalArgumentException(name + " has two handlers");
        }
    }

    /**
     * The same for a press about an event. For staff the role at that event is checked at each press, so anybody
     * removed a second ago can't press any more.
     */
    public void press(String action, Access access, About about, Handler.OnPress handler) {
        add(presses, action, new Route<>(access, handler));
        abouts.put(action, about);
    }

    /** The steps that have to wait until the gate lets them pass. */
    public Taking taking() {
        return taking;
    }

    /** Does a step that had to wait. */
    public void goOn(Turn turn, Step step) {
        if (step instanceof Step.Pressed press) {
            press(turn, CallbackData.parse(press.data()));
        } else if (step instanceof Step.Commanded command) {
            command(turn, command.command(), command.argument());
        } else if (step instanceof Step.Typed text) {
            input(turn, new Incoming.Text(turn.from(), 0, text.text()));
        } else if (step instanceof Step.Shared card) {
            input(turn, new Incoming.SharedContact(turn.from(), 0, card.phone(), card.name(), card.own()));
        }
    }

    /** Handles text, contacts and attachments in private chats. One handler for each precedence. */
    public void input(Precedence precedence, Handler.OnInput handler) {
        add(inputs, precedence, handler);
    }

    /** Answers commands that nobody else answers, and unknown or forbidden presses (with an empty name). */
    public void unknown(Handler.OnCommand handler) {
        unknownCommand = handler;
    }

    /** Answers a personal command or press in a group. */
    public void personalInGroup(Handler.OnCommand handler) {
        inGroup = handler;
    }

    /** Answers an outdated button: says so, and shows how things are now. */
    public void current(Consumer<Turn> handler) {
        current = handler;
    }

    public void joined(Handler.OnEvent<Incoming.Joined> handler) {
        joined = handler;
    }

    /** Answers when a person has edited a text they had sent, in a private chat. */
    public void edited(Handler.OnEvent<Incoming.Edited> handler) {
        edited = handler;
    }

    /** Whether the person may do, here and now, what this role may at some event. Only in a private chat. */
    public boolean mayDo(Turn turn, Role least) {
        return turn.from().isPrivate() && duties.apply(turn.from().user()).include(least);
    }

    /** The same at one event. */
    public boolean mayDo(Turn turn, Role least, EventId event) {
        return turn.from().isPrivate() && duties.apply(turn.from().user()).include(least, event, events);
    }

    /**
     * Lets somebody go on as staff if they may. From here on the turn is for staff, and deals only with the events at
     * which they have such a role.
     *
     * @param about the event that is meant, if that is known
     */
    public boolean admits(Turn turn, Role least, Optional<EventId> about) {
        boolean admitted = about.map(event -> mayDo(turn, least, event)).orElseGet(() -> mayDo(turn, least));
        if (admitted) {
            Duties own = duties.apply(turn.from().user());
            turn.forStaff();
            turn.dealOnlyWith(event -> own.include(least, event, events));
        }
        return admitted;
    }

    /** Whether something has begun to wait for a text after this. */
    public boolean isAwaitedSince(Turn turn, Instant moment) {
        return inputs.values().stream()
                .flatMap(input -> input.awaitsSince(turn).stream())
                .anyMatch(moment::isBefore);
    }

    boolean takesEach(Turn turn, Incoming.Attachment file) {
        return inputs.values().stream().anyMatch(input -> input.takesEach(turn, file));
    }

    boolean expectsConfidential(Instant now) {
        return any(feature -> feature.expectsConfidential(now));
    }

    boolean isConfidential(Incoming incoming) {
        return any(feature -> feature.isConfidential(incoming));
    }

    private boolean any(Predicate<Feature> what) {
        for (Feature feature : features) {
            if (what.test(feature)) {
                return true;
            }
        }
        return false;
    }

    /** Runs a command that somebody asked for in a sentence. */
    public void perform(Turn turn, String command) {
        command(turn, command, "");
    }

    /** Does what a button with these data would do. */
    public void perform(Turn turn, CallbackData data) {
        press(turn, data);
    }

    /** Whether a feature answers this command. */
    public boolean knows(String command) {
        return commands.containsKey(command);
    }

    /** Who may use which press, by its action. */
    public Map<String, Access> presses() {
        return presses.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, route -> route.getValue().access()));
    }

    /** Who may use this command; empty if there is none with this name. */
    public Optional<Access> access(String command) {
        return Optional.ofNullable(commands.get(command)).map(Route::access);
    }

    void route(Turn turn) {
        handle(turn);
        if (turn.isStale()) {
            turn.dealOnlyWith(event -> true);
            current.accept(turn);
        }
    }

    private void handle(Turn turn) {
        Incoming incoming = turn.incoming();
        if (incoming instanceof Incoming.Left) {
            outbox.close(turn.chat(), "left");
            return;
        }
        if (incoming instanceof Incoming.Ignored) {
            return;
        }
        outbox.reopen(turn.chat());
        features.forEach(feature -> feature.before(turn));
        if (incoming instanceof Incoming.Command command) {
            command(turn, command.name(), command.argument());
        } else if (incoming instanceof Incoming.ButtonPress press) {
            press(turn, CallbackData.parse(press.data()));
        } else if (incoming instanceof Incoming.Moved moved) {
            outbox.move(turn.chat(), moved.to());
        } else if (incoming instanceof Incoming.Joined event) {
            joined.happened(turn, event);
        } else if (turn.from().isPrivate()) {
            if (incoming instanceof Incoming.Edited event) {
                edited.happened(turn, event);
            } else {
                input(turn, incoming);
            }
        }
    }

    private void input(Turn turn, Incoming incoming) {
        for (Handler.OnInput input : inputs.values()) {
            if (input.take(turn, incoming)) {
                return;
            }
        }
    }

    private void command(Turn turn, String name, String argument) {
        Route<Handler.OnCommand> route = commands.get(name);
        if (turn.from().isPrivate()) {
            if (route != null && admits(turn, route.access(), Optional.empty())) {
                route.handler().handle(turn, argument);
            } else if (!any(feature -> feature.alsoTakes(turn, name))) {
                unknownCommand.handle(turn, name);
            }
        } else if (route != null) {
            (route.access() == Access.GROUPS ? route.handler() : inGroup).handle(turn, argument);
        }
    }

    private void press(Turn turn, CallbackData data) {
        Route<Handler.OnPress> route = presses.get(data.action());
        if (route == null) {
            unknownCommand.handle(turn, "");
        } else if (!turn.from().isPrivate() && route.access() != Access.GROUPS) {
            inGroup.handle(turn, data.action());
        } else if (admits(turn, route.access(), about(data))) {
            if (!taking.holds(turn, data)) {
                route.handler().handle(turn, data);
            }
        } else {
            unknownCommand.handle(turn, "");
        }
    }

    /** Whether the person may use such a press here. If it is for staff, they go on as staff. */
    public boolean opens(Turn turn, CallbackData data) {
        Route<Handler.OnPress> route = presses.get(data.action());
        return route != null
                && (turn.from().isPrivate() || route.access() == Access.GROUPS)
                && admits(turn, route.access(), Optional.empty());
    }

    private Optional<EventId> about(CallbackData data) {
        return abouts.getOrDefault(data.action(), About.NO_EVENT).of(data);
    }

    private boolean admits(Turn turn, Access access, Optional<EventId> about) {
        return access.least().isEmpty() || admits(turn, access.least().get(), about);
    }
}
