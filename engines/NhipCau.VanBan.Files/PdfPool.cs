using System.Collections.Concurrent;
using System.Diagnostics;

namespace NhipCau.VanBan.Files;

/// <summary>What a <see cref="PdfPool"/> is doing and has done since it began.</summary>
/// <param name="Installed">The program is where it is looked for.</param>
/// <param name="Version">As it says itself; null: not asked yet, or no answer.</param>
/// <param name="Done">Files made.</param>
/// <param name="Failed">Files not made, after every attempt.</param>
/// <param name="Retried">Attempts after a failed one.</param>
/// <param name="LastError">Why the last attempt that failed did, technically; null: none did.</param>
/// <param name="LastSeconds">How long the last file made took, without waiting.</param>
public sealed record PdfHealth(bool Installed, string? Version, int Busy, int Waiting, int Done, int Failed, int Retried, string? LastError, double? LastSeconds);

/// <summary>
/// .docx → PDF by as many LibreOffices as there are workers, each with a profile folder of its own that is kept: making one takes
/// longer than a conversion. What hangs is ended with its children, what fails is tried again with a new profile.
/// </summary>
public sealed class PdfPool : IAsyncDisposable
{
    /// <summary>So many wait for each worker; who comes then is told so.</summary>
    private const int WaitingPerWorker = 16;

    private readonly int _workers;
    private readonly TimeSpan _limit;
    private readonly int _retries;
    private readonly string _program;
    private readonly SemaphoreSlim _free;
    private readonly ConcurrentStack<TemporaryFolder> _profiles = new(); // the warmest on top
    private readonly CancellationTokenSource _stop = new();
    private readonly Lazy<Task> _asked;
    private int _inside, _busy, _done, _failed, _retried;
    private string? _version, _lastError;
    private double? _lastSeconds;

    /// <param name="workers">Conversions at the same time, from 1.</param>
    /// <param name="limit">For one attempt.</param>
    /// <param name="retries">Attempts after the first.</param>
    /// <param name="program">Its name on the PATH, or its whole path.</param>
    public PdfPool(int workers, TimeSpan limit, int retries, string program = "soffice")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(retries);
        (_workers, _limit, _retries, _program) = (workers, limit, retries, program);
        _free = new SemaphoreSlim(workers);
        _asked = new(() => Task.Run(() => _version = LibreOffice.Version(program, _stop.Token)));
    }

    /// <summary>Asks the program for its version the first time; the answer is in a later one.</summary>
    public PdfHealth Health
    {
        get
        {
            var installed = LibreOffice.IsThere(_program);
            if (installed && !_stop.IsCancellationRequested) _ = _asked.Value;
            var (inside, busy) = (Volatile.Read(ref _inside), Volatile.Read(ref _busy));
            return new(installed, _version, busy, Math.Max(0, inside - busy),
                _done, _failed, _retried, _lastError, _lastSeconds);
        }
    }

    /// <exception cref="FileRefusal">Not installed, too long, failed, or too many are waiting; the sentence says what to do.</exception>
    public async Task<byte[]> ToPdf(byte[] docx, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_stop.IsCancellationRequested, this);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, _stop.Token);
        if (Interlocked.Increment(ref _inside) > _workers * (1 + WaitingPerWorker))
        {
            Interlocked.Decrement(ref _inside);
            throw new FileRefusal(RefusalCode.Busy, "Đang có quá nhiều bản PDF chờ xuất; hãy thử lại sau ít phút hoặc tải bản .docx.");
        }
        try
        {
            await _free.WaitAsync(both.Token);
            Interlocked.Increment(ref _busy);
            try
            {
                return await Task.Run(() => Attempts(docx, both.Token), both.Token);
            }
            finally
            {
                Interlocked.Decrement(ref _busy);
                _free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    private byte[] Attempts(byte[] docx, CancellationToken cancel)
    {
        for (var left = _retries; ; left--)
        {
            try
            {
                return Attempt(docx, cancel);
            }
            catch (FileRefusal refusal)
            {
                _lastError = refusal.InnerException?.Message ?? refusal.Code.ToString();
                if (left == 0 || refusal.Code == RefusalCode.ToolMissing)
                {
                    Interlocked.Increment(ref _failed);
                    throw;
                }
                Interlocked.Increment(ref _retried);
            }
        }
    }

    private byte[] Attempt(byte[] docx, CancellationToken cancel)
    {
        if (!_profiles.TryPop(out var profile)) profile = new TemporaryFolder();
        try
        {
            var clock = Stopwatch.StartNew();
            var pdf = LibreOffice.ToPdf(docx, profile.Path, _limit, _program, cancel);
            _lastSeconds = clock.Elapsed.TotalSeconds;
            Interlocked.Increment(ref _done);
            _profiles.Push(profile);
            return pdf;
        }
        catch
        {
            // What it was ended over may have broken it.
            profile.Dispose();
            throw;
        }
    }

    /// <summary>Ends what is running; who waits is told that it was cancelled.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested) return;
        await _stop.CancelAsync();
        for (var i = 0; i < _workers; i++) await _free.WaitAsync(CancellationToken.None);
        if (_asked.IsValueCreated) await _asked.Value.ContinueWith(_ => { }, TaskScheduler.Default);
        while (_profiles.TryPop(out var profile)) profile.Dispose();
    }
}
