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

/** Leads each update to the feature that answers it. */
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
     * @param roles who is of the staff
     */
    public Router(Outbox outbox, Features features, Function<UserId, Optional<Role>> roles) {
        this.outbox = outbox;
        this.features = features;
        this.roles = roles;
    }

    /** A command that everybody may use in a private chat. */
    public void command(String name, Handler.OnCommand handler) {
        command(name, Access.EVERYBODY, handler);
    }

    public void command(String name, Access access, Handler.OnCommand handler) {
        commands.put(name, new Route<>(access, handler));
    }

    /** Presses whose data begin with this action; everybody may press in a private chat. */
    public void press(String action, Handler.OnPress handler) {
        press(action, Access.EVERYBODY, handler);
    }

    /** For the staff the role is looked up at each press: whoever was removed a second ago can't press any more. */
    public void press(String action, Access access, Handler.OnPress handler) {
        presses.put(action, new Route<>(access, handler));
    }

    /** Text, contacts and attachments in private chats. There is one taker of each precedence. */
    public void input(Precedence precedence, Handler.OnInput handler) {
        inputs.put(precedence, handler);
    }

    /** What answers a command that nobody else does, and a press that nobody knows (with an empty name). */
    public void unknown(Handler.OnCommand handler) {
        unknownCommand = handler;
    }

    /** What answers a personal command in a group. */
    public void personalInGroup(Handler.OnCommand handler) {
        inGroup = handler;
    }

    /** What answers a button that has had its day: it says so, and what is so now. */
    public void current(Consumer<Turn> handler) {
        current = handler;
    }

    public void joined(Handler.OnEvent<Incoming.Joined> handler) {
        joined = handler;
    }

    /** What answers that a text was changed after it had been sent, in a private chat. */
    public void edited(Handler.OnEvent<Incoming.Edited> handler) {
        edited = handler;
    }

    /** Whether whoever writes may do now what this role may, in a private chat. */
    public boolean mayDo(Turn turn, Role least) {
        return turn.from().isPrivate()
                && roles.apply(turn.from().user())
                        .filter(role -> role.mayDoWhat(least))
                        .isPresent();
    }

    /** Whether something has come to await a text of this chat after this moment. */
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

    /** Does what a command does, as a sentence asked for it in other words. */
    public void perform(Turn turn, String command) {
        command(turn, command, "");
    }

    /** Whether somebody answers this command. */
    public boolean knows(String command) {
        return commands.containsKey(command);
    }

    /** Who may use this command; empty where there is none of this name. */
    public Optional<Access> access(String command) {
        return Optional.ofNullable(commands.get(command)).map(Route::access);
    }

    /** What kind of update it is; of what is in it only names that we gave ourselves. */
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
