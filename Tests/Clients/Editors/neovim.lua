-- Debian's Neovim with the settings of docs/editors: opens a file, types, looks at diagnostics,
-- applies a fix, saves. What it saw goes to PEEL_TEST_RESULT as JSON.

local result = { published = {} }

local function finish()
  local file = assert(io.open(vim.env.PEEL_TEST_RESULT, 'w'))
  file:write(vim.fn.json_encode(result))
  file:close()
  vim.cmd('qall!')
end

-- Waits for something to happen, and looks whether it was this.
local function await(what, condition)
  if not vim.wait(30000, condition, 5) then
    error('waited in vain for ' .. what)
  end
end

-- The diagnostics as Neovim shows them: line and byte column, from 0.
local function shown()
  local list = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local text = vim.api.nvim_buf_get_text(
      0, diagnostic.lnum, diagnostic.col, diagnostic.end_lnum, diagnostic.end_col, {})
    table.insert(list, {
      code = diagnostic.code or diagnostic.user_data.lsp.code,
      severity = diagnostic.severity,
      text = table.concat(text, '\n'),
    })
  end
  return list
end

local function run()
  vim.lsp.handlers['textDocument/publishDiagnostics'] = function(err, params, context, config)
    table.insert(result.published, params.version)
    vim.lsp.diagnostic.on_publish_diagnostics(err, params, context, config)
  end
  vim.cmd('luafile ' .. vim.fn.fnameescape(vim.env.PEEL_TEST_SETTINGS))
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.PEEL_TEST_FILE))
  local buffer = vim.api.nvim_get_current_buf()
  await('the first diagnostics', function() return #result.published > 0 end)
  local clients = vim.lsp.get_active_clients()
  assert(#clients == 1, 'one client')
  local client = clients[1]
  result.encoding = client.offset_encoding
  result.opened = shown()

  -- A user types at the end of the prompt.
  vim.cmd(vim.env.PEEL_TEST_TYPING)
  local version = vim.lsp.util.buf_versions[buffer]
  await('diagnostics of what was typed', function()
    return result.published[#result.published] == version
  end)
  result.typed = shown()
  result.typed_text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n')

  -- The fix that is wanted, as a menu would apply it.
  local params = vim.lsp.util.make_range_params()
  params.range = { start = { line = 0, character = 0 }, ['end'] = { line = 999, character = 0 } }
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
  local answers = assert(
    vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 30000))
  for _, action in ipairs(answers[client.id].result) do
    if action.title == vim.env.PEEL_TEST_FIX then
      vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
      result.applied = action.title
    end
  end
  vim.cmd('write')

  local hover = vim.lsp.buf_request_sync(
    buffer, 'textDocument/hover', vim.lsp.util.make_position_params(), 30000)
  result.hover = hover[client.id].result.contents.value

  client.stop()
  await('the end of the server', function() return client.is_stopped() end)
end

local ok, message = pcall(run)
if not ok then result.error = message end
finish()
