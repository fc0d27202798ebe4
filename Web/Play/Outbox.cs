using Game.Domain;
using Web.Rooms;

namespace Web.Play;

/// <summary>
/// Orders on their way. Each button has a name here; while its order is unanswered the button is spent, so that an impatient
/// thumb sends one order and not five. Ids are made here, so a repeat has no second effect.
/// </summary>
public sealed class Outbox(Func<string, Order, Task<Submission>> submit)
{
    private readonly Dictionary<string, OrderNews> _byButton = new(StringComparer.Ordinal);

    /// <summary>Something on show has changed. May be raised on any thread.</summary>
    public Action Changed { get; set; } = static () => { };

    /// <summary>Rises whenever something on show changes.</summary>
    public int Stamp { get; private set; }

    /// <summary>How many orders wait for their answer.</summary>
    public int Unanswered
    {
        get
        {
            lock (_byButton) return _byButton.Values.Count(static news => news.Waits);
        }
    }

    /// <summary>What became of the last order of a button, or nothing.</summary>
    public OrderNews? this[string button]
    {
        get
        {
            lock (_byButton) return _byButton.GetValueOrDefault(button);
        }
    }

    /// <summary>True while the button's order waits for its answer.</summary>
    public bool Waits(string button) => this[button] is { Waits: true };

    /// <summary>Takes away what is shown at a button.</summary>
    public void Forget(string button)
    {
        lock (_byButton)
        {
            if (_byButton.TryGetValue(button, out var news) && !news.Waits && _byButton.Remove(button)) Stamp++;
        }
    }

    /// <summary>Sends an order unless the button's last one still waits; the task ends with the answer.</summary>
    public async Task<OrderNews> SendAsync(string button, Order order)
    {
        lock (_byButton)
        {
            if (_byButton.TryGetValue(button, out var before) && before.Waits) return before;
            _byButton[button] = OrderNews.Sent;
            Stamp++;
        }

        Changed();
        try
        {
            var submission = await submit(Guid.NewGuid().ToString("N"), order);
            if (submission.Receipt.Status == ReceiptStatus.Sealed)
            {
                Show(button, OrderNews.Sealed);
                return Show(button, OrderNews.Of(await submission.Answer));
            }

            return Show(button, OrderNews.Of(submission.Receipt));
        }
        catch (Exception e) when (e is RoomStoppedException or OperationCanceledException)
        {
            return Show(button, OrderNews.Lost);
        }
    }

    private OrderNews Show(string button, OrderNews news)
    {
        lock (_byButton)
        {
            _byButton[button] = news;
            Stamp++;
        }

        Changed();
        return news;
    }
}

/// <summary>What became of an order, as its button shows it.</summary>
public sealed record OrderNews(OrderStage Stage, Rejection Reason = Rejection.None)
{
    public static OrderNews Sent { get; } = new(OrderStage.Sent);

    public static OrderNews Sealed { get; } = new(OrderStage.Sealed);

    public static OrderNews Lost { get; } = new(OrderStage.Lost);

    public bool Waits => Stage is OrderStage.Sent or OrderStage.Sealed;

    public static OrderNews Of(Receipt receipt) => receipt.Status switch
    {
        ReceiptStatus.Sealed => Sealed,
        ReceiptStatus.Accepted => new(OrderStage.Accepted),
        _ => new(OrderStage.Refused, receipt.Reason),
    };
}

/// <summary>The life of an order.</summary>
public enum OrderStage
{
    /// <summary>On its way to the room.</summary>
    Sent,

    /// <summary>In the open tick, decided when it closes.</summary>
    Sealed,

    /// <summary>Decided and done.</summary>
    Accepted,

    /// <summary>Refused, with a reason.</summary>
    Refused,

    /// <summary>The room stopped before it answered.</summary>
    Lost,
}
