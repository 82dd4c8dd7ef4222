package samvaad.bot;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.chat.UserId;
import samvaad.outbox.Outbox;

/** Routes each update to the feature that answers it. */
public final class Router {

    private final Outbox outbox;
    private final Features features;
    private final Function<UserId, Optional<Role>> roles;
    private final Map<String, Route<Handler.OnCommand>> commands = new HashMap<>();
    private final Map<String, Route<Handler.OnPress>> presses = new HashMap<>();
    private final Map<Precedence, Handler.OnInput> inputs = new EnumMap<>(Precedence.class);
    private Handler.OnCommand unknownCommand = (turn, name) -> {};
    private Handler.OnEvent<Incoming.Joined> joined = (turn, event) -> {};
    private Handler.OnEvent<Incoming.Edited> edited = (turn, event) -> {};
    private Handler.OnCommand inGroup = (turn, name) -> {};
    private Consumer<Turn> current = turn -> {};

    private record Route<H>(Access access, H handler) {}

    /**
     * A router without routes.
     *
     * @param roles who is staff
     */
    public Router(Outbox outbox, Features features, Function<UserId, Optional<Role>> roles) {
        this.outbox = outbox;
        this.features = features;
        this.roles = roles;
    }

    /** Adds a command that everybody may use in a private chat. */
    public void command(String name, Handler.OnCommand handler) {
        command(name, Access.EVERYBODY, handler);
    }

    public void command(String name, Access access, Handler.OnCommand handler) {
        commands.put(name, new Route<>(access, handler));
    }

    /** Adds presses whose data starts with this action. Everybody may press in a private chat. */
    public void press(String action, Handler.OnPress handler) {
        press(action, Access.EVERYBODY, handler);
    }

    /** For staff the role is checked at each press, so anybody removed a second ago can't press any more. */
    public void press(String action, Access access, Handler.OnPress handler) {
        presses.put(action, new Route<>(access, handler));
    }

    /** Handles text, contacts and attachments in private chats. One handler for each precedence. */
    public void input(Precedence precedence, Handler.OnInput handler) {
        inputs.put(precedence, handler);
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

    /** Whether the person may do, here and now, what this role may. Only in a private chat. */
    public boolean mayDo(Turn turn, Role least) {
        return turn.from().isPrivate()
                && roles.apply(turn.from().user())
                        .filter(role -> role.mayDoWhat(least))
                        .isPresent();
    }

    /** Whether something has started waiting for a text from this chat after this moment. */
    public boolean isAwaitedSince(Turn turn, Instant moment) {
        return inputs.values().stream()
                .flatMap(input -> input.awaitsSince(turn).stream())
                .anyMatch(moment::isBefore);
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

    /** Who may use this command; empty if there is none with this name. */
    public Optional<Access> access(String command) {
        return Optional.ofNullable(commands.get(command)).map(Route::access);
    }

    /** The kind of update. Of its content only names that we have given ourselves. */
    String kind(Incoming incoming) {
        String kind = incoming.getClass().getSimpleName();
        if (incoming instanceof Incoming.Command command && commands.containsKey(command.name())) {
            return kind + " " + command.name();
        }
        if (incoming instanceof Incoming.ButtonPress press) {
            String action = CallbackData.parse(press.data()).action();
            return presses.containsKey(action) ? kind + " " + action : kind;
        }
        return kind;
    }

    void route(Turn turn) {
        handle(turn);
        if (turn.isStale()) {
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
            if (route != null && admits(turn, route.access())) {
                route.handler().handle(turn, argument);
            } else {
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
        } else if (admits(turn, route.access())) {
            route.handler().handle(turn, data);
        } else {
            unknownCommand.handle(turn, "");
        }
    }

    private boolean admits(Turn turn, Access access) {
        boolean admitted =
                access.least().isEmpty() || mayDo(turn, access.least().get());
        if (admitted && access.least().isPresent()) {
            turn.forStaff();
        }
        return admitted;
    }
}
