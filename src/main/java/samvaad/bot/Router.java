package samvaad.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<String, Handler.OnCommand> commands = new HashMap<>();
    private final Map<String, Handler.OnPress> presses = new HashMap<>();
    private final List<Handler.OnInput> inputs = new ArrayList<>();
    private final Set<String> publicNames;
    private final Function<UserId, Optional<Role>> roles;
    private final List<Predicate<Incoming>> discreet = new ArrayList<>();
    private final List<Predicate<Instant>> discreetTimes = new ArrayList<>();
    private Handler.OnCommand unknownCommand = (turn, name) -> {};
    private Handler.OnEvent<Incoming.Joined> joined = (turn, event) -> {};
    private Handler.OnEvent<Incoming.Edited> edited = (turn, event) -> {};
    private Handler.OnCommand inGroup = (turn, name) -> {};
    private Consumer<Turn> current = turn -> {};

    /**
     * A router without routes.
     *
     * @param publicNames the commands and actions of buttons that are answered in groups too
     * @param roles who is of the staff
     */
    public Router(Outbox outbox, Set<String> publicNames, Function<UserId, Optional<Role>> roles) {
        this.outbox = outbox;
        this.roles = roles;
        this.publicNames = publicNames;
    }

    public Router command(String name, Handler.OnCommand handler) {
        commands.put(name, handler);
        return this;
    }

    /** Presses whose data begin with this action. */
    public Router press(String action, Handler.OnPress handler) {
        presses.put(action, handler);
        return this;
    }

    /** A command of the staff: to anyone of less than this role it does not exist. */
    public Router staffCommand(String name, Role least, Handler.OnCommand handler) {
        return command(name, (turn, argument) -> {
            if (mayDo(turn, least)) {
                turn.forStaff();
                handler.handle(turn, argument);
            } else {
                unknownCommand.handle(turn, name);
            }
        });
    }

    /** A press of the staff, checked the same way: whoever was removed a second ago can't press any more. */
    public Router staffPress(String action, Role least, Handler.OnPress handler) {
        return press(action, (turn, data) -> {
            if (mayDo(turn, least)) {
                turn.forStaff();
                handler.handle(turn, data);
            } else {
                unknownCommand.handle(turn, "");
            }
        });
    }

    /** Whether whoever writes may do now what this role may, in a private chat. */
    public boolean mayDo(Turn turn, Role least) {
        return turn.from().isPrivate()
                && roles.apply(turn.from().user())
                        .filter(role -> role.mayDoWhat(least))
                        .isPresent();
    }

    /** Text, contacts and attachments; the first that takes one answers it, in the order of these calls. */
    public Router input(Handler.OnInput handler) {
        inputs.add(handler);
        return this;
    }

    /** What answers a command that nobody else does, and a press that nobody knows (with an empty name). */
    public Router unknown(Handler.OnCommand handler) {
        unknownCommand = handler;
        return this;
    }

    /** What answers a personal command in a group. */
    public Router personalInGroup(Handler.OnCommand handler) {
        inGroup = handler;
        return this;
    }

    /** What answers a button that has had its day: it says so, and what is so now. */
    public Router current(Consumer<Turn> handler) {
        current = handler;
        return this;
    }

    public Router joined(Handler.OnEvent<Incoming.Joined> handler) {
        joined = handler;
        return this;
    }

    /** What answers that a text was changed after it had been sent, in a private chat. */
    public Router edited(Handler.OnEvent<Incoming.Edited> handler) {
        edited = handler;
        return this;
    }

    /** What must not be written down beside its chat, even where it fails: an answer that is to stay anonymous. */
    public Router discreet(Predicate<Incoming> what) {
        discreet.add(what);
        return this;
    }

    /** When such answers may come. */
    public Router discreetTimes(Predicate<Instant> when) {
        discreetTimes.add(when);
        return this;
    }

    boolean isDiscreet(Instant now) {
        return discreetTimes.stream().anyMatch(when -> when.test(now));
    }

    boolean isDiscreet(Incoming incoming) {
        return discreet.stream().anyMatch(what -> what.test(incoming));
    }

    /** Does what a command does, as a sentence asked for it in other words. */
    public void perform(Turn turn, String command) {
        commands.getOrDefault(command, unknownCommand).handle(turn, "");
    }

    /** Whether somebody answers this command. */
    public boolean knows(String command) {
        return commands.containsKey(command);
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
            command(turn, command);
        } else if (incoming instanceof Incoming.ButtonPress press) {
            press(turn, CallbackData.parse(press.data()));
        } else if (incoming instanceof Incoming.Moved moved) {
            outbox.move(turn.chat(), moved.to());
        } else if (incoming instanceof Incoming.Joined event) {
            joined.happened(turn, event);
        } else if (incoming instanceof Incoming.Edited event) {
            if (turn.from().isPrivate()) {
                edited.happened(turn, event);
            }
        } else if (turn.from().isPrivate()) {
            for (Handler.OnInput input : inputs) {
                if (input.take(turn, incoming)) {
                    return;
                }
            }
        }
    }

    private void press(Turn turn, CallbackData data) {
        Handler.OnPress handler = presses.get(data.action());
        if (handler == null) {
            unknownCommand.handle(turn, "");
        } else if (turn.from().isPrivate() || publicNames.contains(data.action())) {
            handler.handle(turn, data);
        } else {
            inGroup.handle(turn, data.action());
        }
    }

    private void command(Turn turn, Incoming.Command command) {
        Handler.OnCommand handler = commands.get(command.name());
        if (turn.from().isPrivate()) {
            if (handler != null) {
                handler.handle(turn, command.argument());
            } else {
                unknownCommand.handle(turn, command.name());
            }
        } else if (handler != null) {
            (publicNames.contains(command.name()) ? handler : inGroup).handle(turn, command.argument());
        }
    }
}
